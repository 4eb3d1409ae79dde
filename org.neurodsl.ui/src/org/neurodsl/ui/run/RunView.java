package org.neurodsl.ui.run;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.neurodsl.ui.draw.Theme;

/** A view of the current run. Subclasses make a widget and fill it when another run is shown or it is over. */
public abstract class RunView extends ViewPart {
  private static final double DARK = 0.4;
  private static final int GROW_MILLIS = 150;

  private final AtomicBoolean pending = new AtomicBoolean();
  private final AtomicBoolean growing = new AtomicBoolean();
  private final Runnable listener = this::later;
  private final IPropertyChangeListener colours = event -> later();
  private RunSessions sessions;
  private Control widget;
  private Display display;

  /** Makes the widget. */
  protected abstract Control create(Composite parent);

  /** Shows a run in the colours of the workbench. */
  protected abstract void show(Optional<RunSession> session, Theme theme);

  @Override
  public final void createPartControl(Composite parent) {
    display = parent.getDisplay();
    sessions = getSite().getService(RunSessions.class);
    widget = create(parent);
    sessions.listen(listener);
    PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(colours);
    showNow();
    later();
  }

  /** The runs of the workbench. */
  protected final RunSessions sessions() {
    return sessions;
  }

  /** Whether the view shows a run that goes on anew now and then; others see it begin and end alone. */
  protected boolean growsWithTheRun() {
    return false;
  }

  /** Shows the current run, and again in a while if it goes on. */
  private void showNow() {
    Optional<RunSession> current = sessions.current();
    show(current, theme());
    boolean going = current.filter(session -> !session.traces().isFinished()).isPresent();
    if (going && growsWithTheRun() && growing.compareAndSet(false, true)) {
      display.timerExec(GROW_MILLIS, () -> {
        growing.set(false);
        if (!widget.isDisposed()) {
          showNow();
        }
      });
    }
  }

  private void later() {
    if (!display.isDisposed() && pending.compareAndSet(false, true)) {
      display.asyncExec(() -> {
        pending.set(false);
        if (!widget.isDisposed()) {
          showNow();
        }
      });
    }
  }

  /** Dark if the widgets around are dark. */
  protected final Theme theme() {
    RGB around = widget.getParent().getBackground().getRGB();
    return around.getHSB()[2] < DARK ? Theme.DARK : Theme.LIGHT;
  }

  @Override
  public void setFocus() {
    widget.setFocus();
  }

  @Override
  public void dispose() {
    if (sessions != null) {
      sessions.unlisten(listener);
      PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(colours);
    }
    super.dispose();
  }
}
