var column = microcircuit(0.1);
column.run(1000).raster();
column.describe();
