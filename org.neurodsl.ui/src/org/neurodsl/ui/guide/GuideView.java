package org.neurodsl.ui.guide;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.neurodsl.ui.guide.MarkdownText.Section;

/** Shows the handbook, with its sections to jump to. */
public final class GuideView extends ViewPart {
  /** Identifier of the view. */
  public static final String ID = "org.neurodsl.ui.guide";

  private static final int TITLE_HEIGHT = 18;
  private static final int HEADING_HEIGHT = 13;
  private static final int SPACE = 6;

  private Combo pages;
  private Combo sections;
  private StyledText text;
  private LocalResourceManager fonts;
  private List<Section> places = List.of();

  @Override
  public void createPartControl(Composite parent) {
    Composite area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(SPACE, SPACE).numColumns(4).applyTo(area);
    pages = combo(area, "page");
    pages.setItems(Stream.of(GuidePage.values()).map(GuidePage::title).toArray(String[]::new));
    sections = combo(area, "section");
    text = new StyledText(area, SWT.BORDER | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
    text.setMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE);
    text.setLineSpacing(2);
    GridDataFactory.fillDefaults().grab(true, true).span(4, 1).hint(SWT.DEFAULT, 100).applyTo(text);
    fonts = new LocalResourceManager(JFaceResources.getResources(), text);
    pages.addListener(SWT.Selection, event -> show(GuidePage.values()[pages.getSelectionIndex()]));
    sections.addListener(SWT.Selection, event -> reveal(places.get(sections.getSelectionIndex())));
    show(GuidePage.LANGUAGE);
  }

  /** Shows a page from its beginning. */
  void show(GuidePage page) {
    pages.select(page.ordinal());
    MarkdownText content = MarkdownText.of(page.markdown());
    text.setText(content.text());
    // Outer parts first, so that the parts inside them win.
    content.spans().stream()
        .sorted(Comparator.comparingInt(MarkdownText.Span::start).thenComparing(each -> -each.length()))
        .map(this::range)
        .forEach(text::setStyleRange);
    places = content.sections();
    sections.setItems(places.stream().map(each -> "  ".repeat(each.level() - 1) + each.title()).toArray(String[]::new));
    if (!places.isEmpty()) {
      sections.select(0);
    }
  }

  private void reveal(Section section) {
    text.setSelection(section.offset());
    text.setTopIndex(text.getLineAtOffset(section.offset()));
  }

  private static Combo combo(Composite area, String label) {
    new Label(area, SWT.NONE).setText(GuideText.get(label));
    Combo combo = new Combo(area, SWT.READ_ONLY);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
    return combo;
  }

  private StyleRange range(MarkdownText.Span span) {
    StyleRange range = new StyleRange(span.start(), span.length(), null, null);
    switch (span.style()) {
      case TITLE -> range.font = heading(TITLE_HEIGHT);
      case HEADING -> range.font = heading(HEADING_HEIGHT);
      case STRONG -> range.fontStyle = SWT.BOLD;
      case EMPHASIS -> range.fontStyle = SWT.ITALIC;
      case CODE, BLOCK -> range.font = JFaceResources.getTextFont();
    }
    return range;
  }

  private Font heading(int height) {
    return fonts.create(FontDescriptor.createFrom(text.getFont()).setHeight(height).setStyle(SWT.BOLD));
  }

  @Override
  public void setFocus() {
    text.setFocus();
  }
}
