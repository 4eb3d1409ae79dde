/** Tests of the traces view's control. */
package org.neurodsl.ui.trace.control;
