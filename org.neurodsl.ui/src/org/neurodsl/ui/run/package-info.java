/** The runs of the workbench: what the views show, and what launching provides. */
package org.neurodsl.ui.run;
