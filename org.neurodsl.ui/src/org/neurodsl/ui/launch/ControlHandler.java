package org.neurodsl.ui.launch;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;
import org.neurodsl.ui.run.RunHandle;
import org.neurodsl.ui.run.RunOrigin;
import org.neurodsl.ui.run.RunSession;
import org.neurodsl.ui.run.RunSession.State;
import org.neurodsl.ui.run.RunSessions;

/** The commands that hold, step and stop the run that the views show. */
public final class ControlHandler extends AbstractHandler {

  @Override
  public Object execute(ExecutionEvent event) {
    PlatformUI.getWorkbench().getService(RunSessions.class).current()
        .ifPresent(session -> session.origin().map(RunOrigin::handle)
            .ifPresent(handle -> command(event.getCommand().getId(), session, handle)));
    return null;
  }

  private static void command(String id, RunSession session, RunHandle handle) {
    switch (id) {
      case "org.neurodsl.ui.pause" -> {
        if (session.state() == State.PAUSED) {
          handle.resume();
        } else {
          handle.pause();
        }
      }
      case "org.neurodsl.ui.step" -> handle.step();
      default -> handle.stop();
    }
  }
}
