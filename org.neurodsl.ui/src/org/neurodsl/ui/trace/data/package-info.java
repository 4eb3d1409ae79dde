/**
 * The recorded signals of runs, held so that any stretch of them can be drawn at once: chunked stores, a pyramid of
 * extremes over them, and what can be measured. Nothing here needs a display.
 *
 * <p>One thread writes, others read: a signal's size is published after its samples.
 */
package org.neurodsl.ui.trace.data;
