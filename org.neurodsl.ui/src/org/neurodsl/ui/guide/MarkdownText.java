package org.neurodsl.ui.guide;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A Markdown text as plain text with the places of its styles: what a text widget needs. */
final class MarkdownText extends AbstractVisitor {
  private final StringBuilder text = new StringBuilder();
  private final List<Span> spans = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final Deque<int[]> lists = new ArrayDeque<>();

  private MarkdownText() {}

  /** How a part looks. */
  enum Style {
    TITLE,
    HEADING,
    STRONG,
    EMPHASIS,
    CODE,
    BLOCK
  }

  /** A part of the text in one style. */
  record Span(int start, int length, Style style) {}

  /** A heading. */
  record Section(String title, int level, int offset) {}

  /** Reads a Markdown text. */
  static MarkdownText of(String markdown) {
    Parser parser = Parser.builder().extensions(List.of(TablesExtension.create())).build();
    MarkdownText result = new MarkdownText();
    parser.parse(markdown).accept(result);
    return result;
  }

  String text() {
    return text.toString();
  }

  List<Span> spans() {
    return List.copyOf(spans);
  }

  List<Section> sections() {
    return List.copyOf(sections);
  }

  @Override
  public void visit(Heading heading) {
    int start = text.length();
    styled(heading, heading.getLevel() == 1 ? Style.TITLE : Style.HEADING);
    sections.add(new Section(text.substring(start), heading.getLevel(), start));
    text.append("\n\n");
  }

  @Override
  public void visit(Paragraph paragraph) {
    visitChildren(paragraph);
    text.append(paragraph.getParent() instanceof ListItem ? "\n" : "\n\n");
  }

  @Override
  public void visit(BlockQuote quote) {
    styled(quote, Style.EMPHASIS);
  }

  @Override
  public void visit(BulletList list) {
    list(list, new int[] {-1});
  }

  @Override
  public void visit(OrderedList list) {
    list(list, new int[] {1});
  }

  private void list(Node list, int[] counter) {
    lists.push(counter);
    visitChildren(list);
    lists.pop();
    if (lists.isEmpty()) {
      text.append('\n');
    }
  }

  @Override
  public void visit(ListItem item) {
    int[] counter = lists.element();
    text.append("   ".repeat(lists.size())).append(counter[0] < 0 ? "•  " : counter[0]++ + ".  ");
    visitChildren(item);
  }

  @Override
  public void visit(FencedCodeBlock block) {
    block(block.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    block(block.getLiteral());
  }

  private void block(String code) {
    int start = text.length();
    text.append(code.endsWith("\n") ? code : code + "\n");
    spans.add(new Span(start, text.length() - start, Style.BLOCK));
    text.append('\n');
  }

  @Override
  public void visit(Code code) {
    int start = text.length();
    text.append(code.getLiteral());
    spans.add(new Span(start, text.length() - start, Style.CODE));
  }

  @Override
  public void visit(StrongEmphasis strong) {
    styled(strong, Style.STRONG);
  }

  @Override
  public void visit(Emphasis emphasis) {
    styled(emphasis, Style.EMPHASIS);
  }

  @Override
  public void visit(Text part) {
    text.append(part.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak end) {
    text.append(' ');
  }

  @Override
  public void visit(HardLineBreak end) {
    text.append('\n');
  }

  @Override
  public void visit(CustomNode node) {
    visitChildren(node);
    if (node instanceof TableCell && node.getNext() != null) {
      text.append("  –  ");
    } else if (node instanceof TableRow) {
      text.append('\n');
    }
  }

  private void styled(Node node, Style style) {
    int start = text.length();
    visitChildren(node);
    spans.add(new Span(start, text.length() - start, style));
  }
}
