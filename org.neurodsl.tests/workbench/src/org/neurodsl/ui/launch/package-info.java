/** Tests of runs of the workbench. */
package org.neurodsl.ui.launch;
