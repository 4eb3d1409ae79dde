package org.neurodsl.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.neurodsl.ui.preferences.Settings;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The runs of this workbench, latest first, and the one that the views show. A workbench service. For several threads.
 */
public final class RunSessions {
  private final List<RunSession> sessions = new ArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private RunSession current;

  /** Adds a run and shows it. */
  public void add(RunSession session) {
    synchronized (this) {
      sessions.add(0, session);
      current = session;
      while (sessions.size() > Settings.runsShown()) {
        sessions.remove(sessions.size() - 1);
      }
    }
    AtomicReference<RunSession.State> last = new AtomicReference<>(session.state());
    session.traces().listen(() -> {
      if (last.getAndSet(session.state()) != session.state() || session.traces().isFinished()) {
        listeners.forEach(Runnable::run);
      }
    });
    listeners.forEach(Runnable::run);
  }

  /** Shows a run in the place of another one, which is forgotten. */
  public void replace(RunSession old, RunSession session) {
    synchronized (this) {
      sessions.remove(old);
    }
    add(session);
  }

  /** Forgets a run. */
  public void remove(RunSession session) {
    synchronized (this) {
      sessions.remove(session);
      if (current == session) {
        current = sessions.isEmpty() ? null : sessions.get(0);
      }
    }
    listeners.forEach(Runnable::run);
  }

  /** Shows another of the runs. */
  public void select(RunSession session) {
    synchronized (this) {
      current = session;
    }
    listeners.forEach(Runnable::run);
  }

  /** The run that is shown. */
  public synchronized Optional<RunSession> current() {
    return Optional.ofNullable(current);
  }

  /** All runs, latest first. */
  public synchronized List<RunSession> all() {
    return List.copyOf(sessions);
  }

  /** Has a listener told, in any thread, of runs added, selected, held and ended. */
  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  /** The listener is told no more. */
  public void unlisten(Runnable listener) {
    listeners.remove(listener);
  }
}
