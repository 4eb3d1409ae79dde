/** Projects, models, experiments and examples: what the wizards make. */
package org.neurodsl.ui.project;
