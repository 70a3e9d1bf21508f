"""Where QGIS meets the pure rooms: tasks, the transport on QGIS's network, the writer process."""
