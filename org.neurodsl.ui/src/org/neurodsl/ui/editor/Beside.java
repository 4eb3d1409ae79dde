package org.neurodsl.ui.editor;

import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.ui.PlatformUI;

/** Styles of what stands beside a name in a list, in colours of the editor, which can be read in both themes. */
public final class Beside {
  /** A unit. */
  public static final Styler UNIT = of("org.neurodsl.ui.unit");

  /** What kind of thing it is, and other remarks. */
  public static final Styler REMARK = of("org.neurodsl.ui.comment");

  private Beside() {}

  private static Styler of(String colour) {
    return new Styler() {
      @Override
      public void applyStyles(TextStyle style) {
        style.foreground =
            PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().get(colour);
      }
    };
  }
}
