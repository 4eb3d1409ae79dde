/** Tests of the traces view. */
package org.neurodsl.ui.trace;
