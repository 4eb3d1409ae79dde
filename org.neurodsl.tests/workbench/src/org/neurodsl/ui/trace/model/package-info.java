/** Tests of the traces view's model. */
package org.neurodsl.ui.trace.model;
