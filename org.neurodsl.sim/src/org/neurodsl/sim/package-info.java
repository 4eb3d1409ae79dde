/** The numerical runtime: solvers, events, recording. It knows nothing of the language or of Eclipse. */
package org.neurodsl.sim;
