/** Takes models out of the workbench: simulators that stand alone. */
package org.neurodsl.ui.export;
