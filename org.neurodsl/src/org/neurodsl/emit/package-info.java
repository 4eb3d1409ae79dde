/** Program text made from planned models, and the way back from its lines to the `.neuro` file. */
package org.neurodsl.emit;
