"""YAML files that people write: read safely, and refused in one line."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from graph.errors import ParameterError

_MOST = 10 * 2**20  # bytes


def parsed(path: Path) -> Mapping[str, Any]:
    """The mapping that a YAML file holds. Raises ParameterError, naming the file, for anything else."""
    try:
        data = path.read_bytes()
        if len(data) > _MOST:
            raise ParameterError(f"{path}: is larger than {_MOST // 2**20} MB")
        content = yaml.safe_load(data.decode("utf-8"))
    except (OSError, UnicodeDecodeError, RecursionError, ValueError, yaml.YAMLError) as error:
        raise ParameterError(f"{path}: cannot be read as YAML: {error}") from error
    if not isinstance(content, dict):
        raise ParameterError(f"{path}: holds no mapping of names to values")
    return content
