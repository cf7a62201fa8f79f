"""The offline gazetteer and the geodesic ruler."""
