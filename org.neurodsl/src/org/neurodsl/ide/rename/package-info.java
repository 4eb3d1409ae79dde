/** Changes of names throughout the files of a project. No user interface. */
package org.neurodsl.ide.rename;
