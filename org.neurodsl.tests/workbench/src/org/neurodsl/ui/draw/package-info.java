/** Tests of drawing. */
package org.neurodsl.ui.draw;
