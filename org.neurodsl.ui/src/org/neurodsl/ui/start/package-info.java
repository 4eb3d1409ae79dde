/** What the workbench does when it starts. */
package org.neurodsl.ui.start;
