package org.neurodsl.sim.live;

/** Hears what a {@link LiveProcess} says, in a thread of its own, one thing after the other. */
public interface LiveListener {

  /** The next message. */
  void message(LiveMessage message);

  /**
   * The process is over.
   *
   * @param code its exit code; 0 where all went well
   */
  void ended(int code);
}
