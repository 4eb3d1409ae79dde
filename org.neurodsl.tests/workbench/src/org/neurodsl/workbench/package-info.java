/** Tests inside a running workbench. */
package org.neurodsl.workbench;
