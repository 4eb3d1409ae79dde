package org.neurodsl.ui.trace.data;

/** Something recorded over the time of a run: a quantity, or events. Times are in ms. */
public sealed interface Signal permits AnalogSignal, EventSignal {

  /** Its name in the model, with the neuron in brackets where there are several: {@code V[3]}. */
  String name();

  /** Unit text of its values, empty for a pure number or events. */
  String unit();

  /** Number of samples or events that readers may see. */
  long size();

  /** The time of a sample or event, ms. */
  double time(long index);

  /** The first sample or event at or after a time; the size where there is none. */
  long indexAt(double time);
}
