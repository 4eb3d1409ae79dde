/** Checks the models of a project when they are saved, whether they are open or not. */
package org.neurodsl.ui.build;
