/** Tests of the traces view's data. */
package org.neurodsl.ui.trace.data;
