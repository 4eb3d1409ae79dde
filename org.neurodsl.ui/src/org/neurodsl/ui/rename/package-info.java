/** Renaming in the workbench, with a preview. */
package org.neurodsl.ui.rename;
