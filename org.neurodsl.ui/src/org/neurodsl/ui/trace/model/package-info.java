/** What the traces view shows and how: window, tracks, cursors, selection, markers. Plain Java, without a display. */
package org.neurodsl.ui.trace.model;
