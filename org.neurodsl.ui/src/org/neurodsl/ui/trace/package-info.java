/** The traces view and its canvas: widgets that show a {@link org.neurodsl.ui.trace.model.TraceModel}. */
package org.neurodsl.ui.trace;
