/** The NeuroDSL language: its grammar and the wiring of its services. */
package org.neurodsl;
