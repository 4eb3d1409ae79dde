/** What mouse and keys do to the state of a traces view. Plain Java: the widget only passes events on. */
package org.neurodsl.ui.trace.control;
