/**
 * Drawing without knowing where to: a {@link org.neurodsl.ui.draw.Surface} is a widget, a picture or SVG text, so that
 * an export is the same picture as on the screen.
 */
package org.neurodsl.ui.draw;
