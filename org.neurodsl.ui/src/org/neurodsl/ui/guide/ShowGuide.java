package org.neurodsl.ui.guide;

import java.util.Locale;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** The commands that show a page of the guide; the last word of a command is that of its page. */
public final class ShowGuide extends AbstractHandler {

  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    String command = event.getCommand().getId();
    String page = command.substring(command.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    try {
      IViewPart view = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(GuideView.ID);
      ((GuideView) view).show(GuidePage.valueOf(page));
    } catch (PartInitException e) {
      throw new ExecutionException(e.getMessage(), e);
    }
    return null;
  }
}
