/** Finding references in the workbench, shown in its Search view. */
package org.neurodsl.ui.find;
