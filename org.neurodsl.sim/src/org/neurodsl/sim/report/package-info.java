/** How the outcome of an experiment is told: tables, pictures, text for a terminal, JSON for programs. */
package org.neurodsl.sim.report;
