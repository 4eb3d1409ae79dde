/** Carries the findings of stage 3 into Xtext. */
package org.neurodsl.validation;
