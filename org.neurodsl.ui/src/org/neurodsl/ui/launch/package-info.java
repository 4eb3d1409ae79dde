/** Runs of models on Eclipse's launching: configurations, processes, progress, what they print and where they fail. */
package org.neurodsl.ui.launch;
