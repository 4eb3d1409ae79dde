package org.neurodsl.ui.run;

/** By what a run that is under way is commanded. For several threads; commands to a run that is over do nothing. */
public interface RunHandle {

  /** Holds it. */
  void pause();

  /** Lets it go on. */
  void resume();

  /** Holds it after one more step of the grid. */
  void step();

  /** Ends it; what it has recorded is kept. */
  void stop();
}
