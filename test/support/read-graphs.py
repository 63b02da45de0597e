"""Reads files of graphs with NetworkX and igraph, and CSV with Python's own reader; prints one JSON document."""
import csv
import json
import math
import sys

import igraph
import networkx
from networkx.readwrite.gexf import GEXF

# NetworkX before 3.3 reads the same elements under the names of 1.2 only.
if "1.3" not in GEXF.versions:
    GEXF.versions["1.3"] = {
        **GEXF.versions["1.2draft"],
        "NS_GEXF": "http://gexf.net/1.3",
        "NS_VIZ": "http://gexf.net/1.3/viz",
        "VERSION": "1.3",
    }


def of_networkx(graph):
    return {
        "directed": graph.is_directed(),
        "graph": {key: value for key, value in graph.graph.items() if not key.endswith("_default")},
        "nodes": [[key, attributes] for key, attributes in graph.nodes(data=True)],
        "edges": [[source, target, attributes] for source, target, attributes in graph.edges(data=True)],
    }


def given(attributes):
    """igraph fills what an element does not have with None, NaN or nothing."""
    return {
        key: value
        for key, value in attributes.items()
        if value is not None and value != "" and not (isinstance(value, float) and math.isnan(value))
    }


def of_igraph(graph):
    return {
        "directed": graph.is_directed(),
        "graph": {key: graph[key] for key in graph.attributes()},
        "nodes": [[vertex["id"], given(vertex.attributes())] for vertex in graph.vs],
        "edges": [
            [graph.vs[edge.source]["id"], graph.vs[edge.target]["id"], given(edge.attributes())] for edge in graph.es
        ],
    }


def read(reader, path):
    if reader == "networkx-gexf":
        return of_networkx(networkx.read_gexf(path, version="1.3"))
    if reader == "networkx-graphml":
        return of_networkx(networkx.read_graphml(path, force_multigraph=True))
    if reader == "networkx-node-link":
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        # The name of the list of edges is a parameter that newer versions call otherwise.
        try:
            graph = networkx.node_link_graph(data, edges="links")
        except TypeError:
            graph = networkx.node_link_graph(data, link="links")
        return of_networkx(graph)
    if reader == "igraph-graphml":
        return of_igraph(igraph.Graph.Read_GraphML(path))
    if reader == "csv":
        with open(path, encoding="utf-8-sig", newline="") as file:
            csv.field_size_limit(10_000_000)
            return list(csv.reader(file, strict=True))
    raise ValueError(reader)


asked = json.load(sys.stdin)
json.dump([read(reader, path) for reader, path in asked], sys.stdout)
