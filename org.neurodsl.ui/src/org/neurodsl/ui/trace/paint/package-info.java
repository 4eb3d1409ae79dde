/** Turns the state of a traces view into a picture, on any surface. */
package org.neurodsl.ui.trace.paint;
