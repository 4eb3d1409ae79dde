/** Java simulation classes, projects and jars made from planned models. */
package org.neurodsl.emit.java;
