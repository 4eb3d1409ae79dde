package org.neurodsl.sim.live;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** The kinds of frames; the place in this list is the byte that stands before a frame. */
enum FrameKind {
  RUN,
  PAUSE,
  RESUME,
  STEP,
  STOP,
  HEADER,
  SAMPLES,
  SPIKES,
  SHAPE,
  PROGRESS,
  HELD,
  TEXT,
  ERROR,
  OUTCOME,
  OVER;

  /** Numbers keep all of their bits. */
  static Gson json() {
    return new GsonBuilder().serializeSpecialFloatingPointValues().disableHtmlEscaping().create();
  }
}
