import sys
from pathlib import Path


def test_the_package_has_one_copy_under_its_fixed_name(root: Path) -> None:
    import smart_territory.errors as errors

    copies = [
        name
        for name, module in sys.modules.items()
        if getattr(module, "__file__", None) == str(root / "errors" / "__init__.py") and name != errors.__name__
    ]
    assert copies == []


def test_the_root_imports_nothing(root: Path) -> None:
    import ast

    tree = ast.parse((root / "__init__.py").read_text(encoding="utf-8"))
    assert not [node for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom))]
