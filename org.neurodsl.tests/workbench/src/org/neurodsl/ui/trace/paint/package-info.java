/** Tests of the traces view's paint. */
package org.neurodsl.ui.trace.paint;
