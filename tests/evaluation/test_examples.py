"""Examples of a rule: single files, and folders that are small projects."""

from gradio_patterns.evaluation.examples import read_example


def test_a_file_is_read_as_itself(tmp_path):
    (tmp_path / "bad.py").write_text("x = 1\n")
    assert read_example(tmp_path, "bad") == ("x = 1\n", "bad.py")
    assert read_example(tmp_path, "good") is None


def test_a_folder_is_read_where_it_lies(tmp_path):
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "app.py").write_text("x = 2\n")
    example = read_example(tmp_path, "bad")
    assert example.text == "x = 2\n"
    assert example.path == str((tmp_path / "bad" / "app.py").resolve())
