/** Where something stands in a `.neuro` file. */
package org.neurodsl.source;
