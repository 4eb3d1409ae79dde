/** Tests of pictures and texts of outcomes. */
package org.neurodsl.sim.report;
