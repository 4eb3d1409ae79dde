package org.neurodsl.ui.trace.control;

import java.util.List;
import java.util.Optional;

/** Everything that can be asked of a traces view, with its keys. The menu lists the same. */
public enum TraceCommand {
  FIT(Group.VIEW, "F"),
  FIT_VALUES(Group.VIEW, "Shift+F"),
  ZOOM_SELECTION(Group.VIEW, "Z"),
  ZOOM_IN(Group.VIEW, "W", "+", "="),
  ZOOM_OUT(Group.VIEW, "S", "-"),
  SCROLL_LEFT(Group.VIEW, "A", "Left"),
  SCROLL_RIGHT(Group.VIEW, "D", "Right"),
  PAGE_LEFT(Group.VIEW, "PageUp"),
  PAGE_RIGHT(Group.VIEW, "PageDown"),
  TO_START(Group.VIEW, "Home"),
  TO_END(Group.VIEW, "End"),
  BACK(Group.VIEW, "Backspace"),
  FORWARD(Group.VIEW, "Shift+Backspace"),
  CURSOR_A(Group.CURSOR, "1"),
  CURSOR_B(Group.CURSOR, "2"),
  CLEAR_CURSORS(Group.CURSOR, "X", "Escape"),
  NEXT_PASSAGE(Group.CURSOR, "T"),
  PREVIOUS_PASSAGE(Group.CURSOR, "Shift+T"),
  NEXT_SPIKE(Group.CURSOR, "E", "N"),
  PREVIOUS_SPIKE(Group.CURSOR, "Shift+E", "Shift+N"),
  SET_LEVEL(Group.CURSOR, "H"),
  MARK(Group.CURSOR, "M"),
  NAME_MARKER(Group.CURSOR, "Ctrl+M"),
  PREVIOUS_MARKER(Group.CURSOR, "["),
  NEXT_MARKER(Group.CURSOR, "]"),
  CLEAR_MARKERS(Group.CURSOR),
  FOLLOW(Group.SHOW, "L"),
  PAUSE(Group.SHOW, "P"),
  GRID(Group.SHOW, "G"),
  DOTS(Group.SHOW, "."),
  OVERLAY(Group.SHOW, "O"),
  HIDE(Group.TRACK, "V"),
  SHOW_ALL(Group.TRACK, "Shift+V"),
  NEXT_SIGNAL(Group.TRACK, "Down"),
  PREVIOUS_SIGNAL(Group.TRACK, "Up"),
  MOVE_UP(Group.TRACK, "Alt+Up"),
  MOVE_DOWN(Group.TRACK, "Alt+Down"),
  FREE_RANGE(Group.TRACK, "R"),
  FIND(Group.TRACK, "Ctrl+F"),
  COPY_PICTURE(Group.EXPORT, "Ctrl+C"),
  COPY_DATA(Group.EXPORT, "Ctrl+Shift+C"),
  EXPORT(Group.EXPORT, "Ctrl+E");

  /** A part of the menu. */
  public enum Group {
    /** What part is seen. */
    VIEW,
    /** Cursors, jumps, markers. */
    CURSOR,
    /** How it is seen. */
    SHOW,
    /** The signal in focus. */
    TRACK,
    /** Pictures and data. */
    EXPORT
  }

  private final Group group;
  private final List<String> keys;

  TraceCommand(Group group, String... keys) {
    this.group = group;
    this.keys = List.of(keys);
  }

  /** Where it stands in the menu. */
  public Group group() {
    return group;
  }

  /** Its keys, e.g. {@code Shift+F}, the usual one first. */
  public List<String> keys() {
    return keys;
  }

  /** The command of a key. */
  public static Optional<TraceCommand> of(String key) {
    for (TraceCommand command : values()) {
      if (command.keys.contains(key)) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }
}
