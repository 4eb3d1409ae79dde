/** What users would see: whole models, whole runs. */
package org.neurodsl.behaviour;
