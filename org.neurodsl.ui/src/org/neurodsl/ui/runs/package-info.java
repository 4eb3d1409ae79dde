/** The history of runs and what was expected of them. */
package org.neurodsl.ui.runs;
