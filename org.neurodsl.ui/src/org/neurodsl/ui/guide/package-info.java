/** The handbook inside the workbench. It needs no browser: the pages are drawn as styled text. */
package org.neurodsl.ui.guide;
