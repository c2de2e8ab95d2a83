# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes blazeface_back.onnx of the published file: the same network, for pictures of any size.

    /usr/bin/python3 make_size_free.py face_detection_back_256x256_barracuda.onnx blazeface_back.onnx

Needs python3-onnx. Weights stay as they are. Input: colours outermost. Outputs: rows, columns, values of each grid instead of one list;
channels are filled up by padding instead of by joining zeros of a fixed size.
"""
import sys

import numpy
import onnx
from onnx import helper, numpy_helper

source, target = sys.argv[1:3]
model = onnx.load(source)
graph = model.graph
made_by = {output: node for node in graph.node for output in node.output}
filled = {"shape_1x24x32x32": 24, "shape_1x48x16x16": 48}
nodes, names = [], {}
for node in graph.node:
    if node.op_type == "Transpose" and node.input[0] == "input:0":
        names[node.output[0]] = "input:0"
    elif node.op_type == "Reshape":
        names[node.input[0]] = node.output[0]
    elif node.op_type == "Concat":
        channels = filled[made_by[node.input[1]].input[0]]
        pads = numpy_helper.from_array(numpy.array([0, 0, 0, 0, 0, channels, 0, 0], dtype=numpy.int64), name=node.output[0] + "/pads")
        graph.initializer.append(pads)
        nodes.append(helper.make_node("Pad", [node.input[0], pads.name], node.output, name=node.output[0], mode="constant"))
    elif node.op_type != "ConstantOfShape":
        nodes.append(node)
for node in nodes:
    for ends in (node.input, node.output):
        for i, name in enumerate(ends):
            ends[i] = names.get(name, name)
used = {name for node in nodes for name in node.input}
weights = [weight for weight in graph.initializer if weight.name in used]
for field, values in ((graph.node, nodes), (graph.initializer, weights), (graph.value_info, [])):
    del field[:]
    field.extend(values)
graph.input[0].CopyFrom(helper.make_tensor_value_info("input:0", onnx.TensorProto.FLOAT, [1, 3, 256, 256]))
for output, (side, values) in zip(graph.output, ((16, 2), (8, 6), (16, 32), (8, 96))):
    output.CopyFrom(helper.make_tensor_value_info(output.name, onnx.TensorProto.FLOAT, [1, side, side, values]))
model.doc_string = "Changed from face_detection_back_256x256_barracuda.onnx by make_size_free.py: free size of input, weights unchanged."
onnx.checker.check_model(model)
onnx.save(model, target)
