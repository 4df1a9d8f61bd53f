"""What is wrong with a data file, in Chinese, by the English template."""

PROBLEMS: dict[str, str] = {
    "{count} problems in {directory}": "{directory} 中有{count}个问题",
    "{count} records in {files} files hold": "{files}个文件共{count}条记录，未发现问题",
}
