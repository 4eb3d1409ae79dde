/** Where something is named throughout a project. No user interface. */
package org.neurodsl.ide.find;
