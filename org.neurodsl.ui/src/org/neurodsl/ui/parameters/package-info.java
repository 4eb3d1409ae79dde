/** The parameters of a run: other values are tried at once, and written back into the model. */
package org.neurodsl.ui.parameters;
