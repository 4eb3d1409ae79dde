package org.neurodsl.ui.trace;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.neurodsl.ui.draw.Icons;
import org.neurodsl.ui.trace.control.TraceCommand;
import org.neurodsl.ui.trace.control.TraceCommand.Group;
import org.neurodsl.ui.trace.data.Signal;
import org.neurodsl.ui.trace.model.TimeWindow;

/** The context menu of a canvas: every command with its key, and the signals to show or hide. */
final class TraceMenu {
  private final TraceCanvas canvas;
  private final Map<TraceCommand, IAction> actions = new EnumMap<>(TraceCommand.class);

  TraceMenu(TraceCanvas canvas) {
    this.canvas = canvas;
    MenuManager menu = new MenuManager();
    menu.setRemoveAllWhenShown(true);
    menu.addMenuListener(this::fill);
    canvas.setMenu(menu.createContextMenu(canvas));
  }

  /** The action of a command, the same for menu and toolbar. */
  IAction action(TraceCommand command) {
    return actions.computeIfAbsent(command, this::create);
  }

  private IAction create(TraceCommand command) {
    String key = command.keys().isEmpty() ? "" : "\t" + command.keys().get(0);
    Action action = new Action(TraceText.label(command) + key, style(command)) {
      @Override
      public void run() {
        canvas.run(command);
        check();
      }
    };
    action.setId("org.neurodsl.ui.traces." + command.name());
    action.setToolTipText(TraceText.toolTip(command));
    icon(command).ifPresent(name -> action.setImageDescriptor(Icons.of(name)));
    return action;
  }

  private static Optional<String> icon(TraceCommand command) {
    return switch (command) {
      case FIT -> Optional.of("fit");
      case BACK -> Optional.of("zoomback");
      case FOLLOW -> Optional.of("follow");
      case OVERLAY -> Optional.of("overlay");
      case EXPORT -> Optional.of("export");
      default -> Optional.empty();
    };
  }

  private static int style(TraceCommand command) {
    return switch (command) {
      case FOLLOW, PAUSE, GRID, DOTS, OVERLAY -> IAction.AS_CHECK_BOX;
      default -> IAction.AS_PUSH_BUTTON;
    };
  }

  /** Shows the present state in the actions. */
  void check() {
    actions.forEach((command, action) -> {
      switch (command) {
        case FOLLOW -> action.setChecked(canvas.model().window().mode() == TimeWindow.Mode.FOLLOW);
        case PAUSE -> action.setChecked(canvas.isPaused());
        case GRID -> action.setChecked(canvas.model().hasGrid());
        case DOTS -> action.setChecked(canvas.model().hasDots());
        case OVERLAY -> action.setChecked(canvas.model().isOverlaid());
        default -> { }
      }
    });
  }

  private void fill(IMenuManager menu) {
    for (TraceCommand first : new TraceCommand[] {
        TraceCommand.FIT, TraceCommand.ZOOM_SELECTION, TraceCommand.OVERLAY, TraceCommand.FOLLOW}) {
      menu.add(action(first));
    }
    menu.add(new Separator());
    for (Group group : Group.values()) {
      MenuManager part = new MenuManager(TraceText.get("group." + group));
      for (TraceCommand command : TraceCommand.values()) {
        if (command.group() == group) {
          part.add(action(command));
        }
      }
      menu.add(part);
    }
    MenuManager signals = new MenuManager(TraceText.get("signals"));
    canvas.model().signals().forEach(signal -> signals.add(toggle(signal)));
    menu.add(signals);
    check();
  }

  private IAction toggle(Signal signal) {
    Action action = new Action(signal.name().replace("&", "&&"), IAction.AS_CHECK_BOX) {
      @Override
      public void run() {
        canvas.model().setHidden(signal.name(), !isChecked());
        canvas.refresh();
      }
    };
    action.setChecked(!canvas.model().isHidden(signal.name()));
    return action;
  }
}
